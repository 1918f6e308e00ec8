package igf.scheduling.frab;

/**
 * The programme in C3VOC's form, as its own schema says: for the API's document alone.
 *
 * @param generator who made it
 * @param schedule days, rooms and events
 */
public record FrabDocument(Object generator, Object schedule) {}
