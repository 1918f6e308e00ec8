package igf.scheduling.frab;

/**
 * The programme in C3VOC's format. C3VOC's own schema describes the members.
 *
 * @param generator the program that wrote it
 * @param schedule days, rooms and events
 */
public record FrabDocument(Object generator, Object schedule) {}
