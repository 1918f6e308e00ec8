package igf.api.agenda;

/**
 * How many people want to be in a session. Somebody who has marked it and has a seat counts in both.
 *
 * @param marked people who have marked it in their agenda; linked ids are one person
 * @param confirmed seats taken in the room
 * @param online seats taken online
 * @param waitlisted people who wait for a seat in the room
 */
public record SessionInterest(long marked, int confirmed, int online, int waitlisted) {}
