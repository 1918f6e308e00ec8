package igf.contracts;

/** What an event is about. Its id is the CloudEvents subject, the Kafka key, and what sequence numbers count by. */
public enum Subject {
    EDITION("edition"),
    PROPOSAL("proposalId"),
    SESSION("sessionId"),
    REGISTRATION("registrationId"),
    MESSAGE("messageId"),
    PERSON("personId"),
    PROOF("proofId");

    private final String member;

    Subject(String member) {
        this.member = member;
    }

    /** The member of the data that holds the id. */
    public String member() {
        return member;
    }
}
