package igf.scheduling.export.web;

import igf.scheduling.export.Entry;
import igf.scheduling.export.Timetable;
import igf.scheduling.support.ShownPlacement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code {edition, name, theme, city, timeZone, startsOn, endsOn, release, releasedAt, note, sessions: [{id, proposalId, number,
 * title, minutes, format, subthemes, description, placement, people: [{personId, id, role, name, affiliation}]}]}}, sessions by time.
 */
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
        var edition = timetable.edition();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("edition", edition.edition());
        body.put("name", edition.name());
        body.put("theme", edition.theme());
        body.put("city", edition.city());
        body.put("timeZone", edition.timeZone());
        body.put("startsOn", edition.startsOn());
        body.put("endsOn", edition.endsOn());
        body.put("release", timetable.release());
        body.put("releasedAt", timetable.at());
        body.put("note", timetable.note());
        body.put(
                "sessions",
                timetable.entries().stream().map(JsonSchedule::session).toList());
        return json.writeValueAsBytes(body);
    }

    private static Map<String, @Nullable Object> session(Entry entry) {
        var session = entry.session();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", session.sessionId());
        body.put("proposalId", session.proposalId());
        body.put("number", session.number());
        body.put("title", session.title());
        body.put("minutes", session.format().minutes());
        body.put("format", session.format());
        body.put("subthemes", session.subthemes());
        body.put("description", session.description());
        body.put("placement", ShownPlacement.of(session.place()));
        body.put("people", entry.speakers());
        return body;
    }
}
