package igf.scheduling.export;

/** A format of a timetable. The same timetable always gives the same bytes. */
public interface ScheduleFormat {

    /** Returns the part of the address after the dot. */
    String suffix();

    String contentType();

    /** Returns the whole document in UTF-8. */
    byte[] write(Timetable timetable);
}
