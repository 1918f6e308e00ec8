package igf.participation;

import igf.platform.testing.document.ApiDocumentChecks;

class ApiDocumentTest extends ApiDocumentChecks {

    ApiDocumentTest() {
        super("participation", 0);
    }
}
