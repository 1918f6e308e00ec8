package igf.api.swap;

/** What stands against a swap on which both sides agreed. It names no person and no other session. */
public enum SwapObstacle {
    /** Another session needs the room at the time. */
    ROOM,
    /** A person of one session could not take part in it at its new time. */
    PERSON,
    /** A session lasts longer than the other's slot. */
    SLOT,
    /** The room is closed at the time. */
    ROOM_CLOSED,
    /** Nothing may run beside another session at the time. */
    EXCLUSIVE,
    /** The day is not one of the edition's days. */
    OUTSIDE_EDITION,
    /** A session was moved since the request was made. */
    PLACE_CHANGED,
    /** A session has begun. */
    BEGUN,
    /** A session was cancelled. */
    CANCELLED,
    /** The secretariat has fixed the place of a session. */
    PINNED,
    /** The programme was frozen, and nobody gave a reason. */
    FROZEN,
    /** Another rule of the programme. */
    OTHER
}
