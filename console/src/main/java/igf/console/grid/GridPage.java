package igf.console.grid;

import igf.api.venue.GridShown;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /edition/{edition}/grid}: the slots of one day. Saving a day leaves the others as they are. */
@Controller
@RequestMapping("/edition/{edition}/grid")
class GridPage {

    private static final String GRID = "/editions/{edition}/grid";

    /** Around a name, so that one in another script changes no order of words. */
    private static final char ISOLATE = '\u2068';

    private static final char ISOLATE_END = '\u2069';

    /** Keeps both times of a slot on one line. */
    private static final char NO_BREAK = '\u2060';

    record Room(String room, String name) {}

    /**
     * @param unsaved whether the form differs from what is saved
     * @param note {@code saved}, {@code unsaved} after a button that only changed the form, or empty
     * @param theirs slots of the day that another user saved in the meantime; null if nobody did
     */
    record Model(
            Edition year,
            List<GridDate> dates,
            GridForm typed,
            GridDrawing drawing,
            List<Room> rooms,
            boolean laid,
            boolean unsaved,
            String note,
            @Nullable String theirs) {}

    /** @param etag empty if there is no grid yet */
    private record Stored(GridShown grid, String etag) {}

    /** @param day ISO 8601; for anything else the first day is shown */
    @GetMapping
    String show(
            Edition edition,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String note,
            PageContext context) {
        return pageOf(edition, read(context, edition), day, note.equals("saved") ? note : "", context);
    }

    private static Stored read(PageContext context, Edition edition) {
        Reply reply = context.services().getAnyStatus(Service.SCHEDULING, GRID, edition.id());
        if (reply.isNotFound()) {
            return new Stored(Json.as(JsonMapper.shared().missingNode(), GridShown.class), "");
        }
        if (!reply.isSuccess()) {
            throw reply.toException();
        }
        return new Stored(reply.bodyAs(GridShown.class), reply.etag());
    }

    /** Saves the day and its copies, or applies the button that was pressed and shows the form again. */
    @PostMapping
    String save(Edition edition, @RequestParam MultiValueMap<String, String> fields, PageContext context) {
        GridForm form = GridForm.of(fields);
        if (!isDate(form.day())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Stored stored = read(context, edition);
        if (GridForm.isUnsaved(fields)) {
            return page(edition, stored, form, "unsaved", null, context);
        }
        List<Integer> withoutRooms = form.withoutRooms();
        if (!withoutRooms.isEmpty()) {
            context.rejectInput(
                    "edition.grid.rooms-missing",
                    withoutRooms.stream().map(g -> "/g" + g).toArray(String[]::new));
            return page(edition, stored, form, "", null, context);
        }
        if (!stored.etag().equals(form.etag())) {
            return conflict(edition, stored, form, context);
        }
        GridForm.Body body = form.body(
                stored.grid(),
                dates(edition, stored).stream().map(GridDate::date).collect(Collectors.toSet()));
        Reply reply = context.services()
                .put(Service.SCHEDULING, body, RequestOptions.ifMatch(form.etag()), GRID, edition.id());
        if (reply.isPreconditionFailed()) {
            return conflict(edition, read(context, edition), form, context);
        }
        if (reply.isSuccess()) {
            return context.redirect("/edition/" + edition.id() + "/grid?day=" + form.day() + "&note=saved");
        }
        context.showErrors(reply, form.atFields(reply.formErrors(), body.days()));
        return page(edition, stored, form, "", null, context);
    }

    private static boolean isDate(String day) {
        try {
            return LocalDate.parse(day).toString().equals(day);
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** Shows what another user saved; saving again then replaces it. */
    private static String conflict(Edition edition, Stored stored, GridForm form, PageContext context) {
        context.response().setStatus(HttpStatus.PRECONDITION_FAILED.value());
        String theirs = GridForm.of(stored.grid(), form.day(), "").groups().stream()
                .flatMap(group -> group.slots().stream())
                .map(GridSlot::times)
                .distinct()
                .map(times -> times.replace("–", NO_BREAK + "–" + NO_BREAK))
                .collect(Collectors.joining(context.message("comma")));
        return page(edition, stored, form.withEtag(stored.etag()), "", theirs, context);
    }

    private static List<GridDate> dates(Edition edition, Stored stored) {
        return GridDate.listOf(stored.grid(), edition.startsOn(), edition.endsOn());
    }

    private static String pageOf(Edition edition, Stored stored, String day, String note, PageContext context) {
        List<String> dates = dates(edition, stored).stream().map(GridDate::date).toList();
        String shown = dates.contains(day) ? day : dates.isEmpty() ? "" : dates.getFirst();
        return page(edition, stored, GridForm.of(stored.grid(), shown, stored.etag()), note, null, context);
    }

    private static String page(
            Edition edition, Stored stored, GridForm form, String note, @Nullable String theirs, PageContext context) {
        List<Room> rooms = context.services()
                .items(Service.SCHEDULING, Room.class, "/editions/{edition}/rooms?limit=1000", edition.id());
        return context.show(
                "edition-grid",
                new Model(
                        edition,
                        dates(edition, stored),
                        form,
                        GridDrawing.of(form, heads(form, rooms, context)),
                        rooms,
                        !stored.grid().days().isEmpty(),
                        !form.equals(GridForm.of(stored.grid(), form.day(), stored.etag())),
                        note,
                        theirs));
    }

    /** Returns the names of the groups. */
    private static List<String> heads(GridForm form, List<Room> rooms, PageContext context) {
        Map<String, String> names = rooms.stream().collect(Collectors.toMap(Room::room, Room::name, (one, _) -> one));
        return IntStream.range(0, form.groups().size())
                .mapToObj(g -> {
                    List<String> group = form.groups().get(g).rooms();
                    if (g == 0) {
                        return context.message(
                                form.groups().size() == 1 ? "programme.all-rooms" : "edition.grid.others");
                    }
                    return group.isEmpty()
                            ? context.message("edition.grid.own")
                            : group.stream()
                                    .map(room -> ISOLATE + names.getOrDefault(room, room) + ISOLATE_END)
                                    .collect(Collectors.joining(context.message("comma")));
                })
                .toList();
    }

    /** Moves all days and sessions together, for an edition that begins on another day. */
    @PostMapping("/shift")
    String shift(
            Edition edition,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        String typed = days.strip();
        Object number = typed.matches("-?\\d{1,4}") ? (Object) Integer.valueOf(typed) : typed;
        Reply reply = context.services()
                .post(
                        Service.SCHEDULING,
                        Map.of("days", number, "reason", reason.strip()),
                        GRID + "/shift",
                        edition.id());
        if (reply.isSuccess()) {
            return context.redirect("/edition/" + edition.id() + "/grid?note=saved");
        }
        context.showErrors(reply, atShift(reply.formErrors()));
        return pageOf(edition, read(context, edition), day, "", context);
    }

    /** Moves the errors to the fields of this form. All but those of the reason come from the number of days. */
    private static FormErrors atShift(FormErrors errors) {
        return errors.map(flaw -> flaw.withPointer(flaw.pointer().equals("/reason") ? "/shift-reason" : "/shift-days"));
    }
}
