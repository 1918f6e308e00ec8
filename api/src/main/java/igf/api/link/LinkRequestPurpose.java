package igf.api.link;

public enum LinkRequestPurpose {
    ME,
    SUBMIT
}
