package igf.scheduling.export;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@link ReleasedSchedule}. */
@Component
class JsonSchedule implements ScheduleFormat {

    private final JsonMapper json;

    JsonSchedule(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String suffix() {
        return "json";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public byte[] write(Timetable timetable) {
        return json.writeValueAsBytes(ReleasedSchedule.of(timetable));
    }
}
