package igf.notification;

import igf.platform.testing.document.ApiDocumentChecks;

class ApiDocumentTest extends ApiDocumentChecks {

    ApiDocumentTest() {
        super("notification", 0);
    }
}
