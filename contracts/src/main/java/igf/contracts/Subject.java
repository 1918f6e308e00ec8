package igf.contracts;

/**
 * The kind of object that an event is about. The object's id is the CloudEvents subject, and sequence numbers count per
 * id. It is also the Kafka key, except for events of scheduling-service, whose key is the edition.
 */
public enum Subject {
    EDITION("edition"),
    PROPOSAL("proposalId"),
    SESSION("sessionId"),
    REGISTRATION("registrationId"),
    MESSAGE("messageId"),
    PERSON("personId"),
    PROOF("proofId");

    private final String idMember;

    Subject(String idMember) {
        this.idMember = idMember;
    }

    /** Returns the name of the member that holds the id. */
    public String idMember() {
        return idMember;
    }
}
