package igf.scheduling.export;

/** One way to write a timetable down. The same timetable gives the same bytes. */
public interface ScheduleFormat {

    /** After the dot in the address */
    String suffix();

    String contentType();

    /** The whole document in UTF-8 */
    byte[] write(Timetable timetable);
}
