package igf.proposal;

import igf.platform.testing.document.ApiDocumentChecks;

class ApiDocumentTest extends ApiDocumentChecks {

    /** The gap is the dossier, which is shown as it was hashed. */
    ApiDocumentTest() {
        super("proposal", 1);
    }
}
