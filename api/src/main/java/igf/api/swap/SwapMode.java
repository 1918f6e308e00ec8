package igf.api.swap;

/** How swaps are carried out on which the organizers of both sessions agree. */
public enum SwapMode {
    /** At once, unless the programme is frozen. */
    DIRECT,
    /** Once the secretariat approves. */
    APPROVED
}
