package igf.console.edition;

import igf.console.page.PageContext;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds many rooms from pasted lines, each with a name and a number of seats. */
@Controller
class ManyRoomsPage {

    private static final Pattern LINE = Pattern.compile("\\s*(\\S.*?)\\s*[,;،؛，；\\t]\\s*(\\p{Nd}{1,7})\\s*");

    private record Room(String name, int capacity, List<String> layouts) {}

    /** Adds the rooms of all lines that can be read, and shows the others again. Never changes a room. */
    @PostMapping("/edition/{edition}/rooms/many")
    String add(@PathVariable String edition, @RequestParam(defaultValue = "") String lines, PageContext context) {
        Set<String> known = RoomsPage.rooms(context, edition).stream()
                .map(RoomsPage.Room::room)
                .collect(Collectors.toCollection(HashSet::new));
        var left = new ArrayList<String>();
        for (String line : lines.lines().filter(each -> !each.isBlank()).toList()) {
            if (!add(edition, line, known, context)) {
                left.add(line);
            }
        }
        if (left.isEmpty()) {
            return context.redirect("/edition/" + edition + "/rooms?note=room");
        }
        return RoomsPage.pageWithLines(edition, left, context);
    }

    /** Returns whether the room was added. */
    private static boolean add(String edition, String line, Set<String> known, PageContext context) {
        var matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        String id = RulesForm.slug(matcher.group(1), "room");
        var room = new Room(matcher.group(1), Integer.parseInt(matcher.group(2)), List.of());
        return known.add(id)
                && context.services()
                        .put(Service.SCHEDULING, room, "/editions/{edition}/rooms/{room}", edition, id)
                        .isSuccess();
    }
}
