package igf.proposal.rules.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.proposal.rules.RuleChange;
import igf.proposal.rules.RuleProblem;
import igf.proposal.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads, writes and patches the JSON form of the rules. */
public final class RulesJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(with -> with.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final List<String> FIXED = List.of("version", "preset", "sources");

    /** The number of problems that a response lists. */
    private static final int MAX_LISTED = 100;

    private RulesJson() {}

    static RuleSet preset(byte[] utf8) {
        var problems = new ArrayList<RuleProblem>();
        RuleSet rules = readAndCheck(JSON.readTree(utf8), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException("A preset breaks its own rules: " + problems);
        }
        return rules;
    }

    /** Returns the rules as generic maps and lists. */
    public static Map<String, Object> members(RuleSet rules) {
        return JSON.readValue(write(rules).toString(), MEMBERS);
    }

    public static ObjectNode write(RuleSet rules) {
        return JSON.valueToTree(rules);
    }

    public static RuleChange change(RuleSet rules, Map<String, ?> changes) {
        ObjectNode patch = JSON.valueToTree(changes);
        var problems = new ArrayList<RuleProblem>();
        for (String name : FIXED) {
            if (patch.remove(name) != null) {
                problems.add(new RuleProblem(
                        "/" + name, "RULE_NOT_CHANGEABLE", "Leave it out: it follows from the change."));
            }
        }
        ObjectNode before = write(rules);
        ObjectNode merged = before.deepCopy();
        merge(merged, patch);
        RuleSet read = readAndCheck(merged, problems);
        if (!problems.isEmpty()) {
            return new RuleChange.Rejected(problems);
        }
        var pointers = new TreeSet<String>();
        collectChanges(before, write(read), "", pointers);
        return new RuleChange.Accepted(
                read.copy(rules.version() + 1, Sources.replaceChanged(rules.sources(), pointers)));
    }

    /**
     * Reads and then checks the rules, so that a wrong number does not hide a duplicate id. Omits problems that follow
     * from an unreadable value. Skips the check if reading has already found more problems than a response lists.
     */
    private static RuleSet readAndCheck(JsonNode node, List<RuleProblem> problems) {
        var readProblems = new ArrayList<RuleProblem>();
        RuleSet rules = RulesReader.read(node, readProblems);
        problems.addAll(readProblems);
        if (readProblems.size() >= MAX_LISTED) {
            return rules;
        }
        for (RuleProblem problem : RulesCheck.problems(rules)) {
            if (readProblems.stream().noneMatch(cause -> isConsequence(problem, cause))) {
                problems.add(problem);
            }
        }
        return rules;
    }

    private static boolean isConsequence(RuleProblem problem, RuleProblem cause) {
        return Pointers.contains(cause.pointer(), problem.pointer())
                || Pointers.contains(problem.pointer(), cause.pointer())
                || (problem.code().equals("CHECK_WITHOUT_LIMIT") && Pointers.contains("/limits", cause.pointer()))
                // The placeholder of an unreadable item may equal another item.
                || (problem.code().equals("RULE_DUPLICATE")
                        && Pointers.contains(Pointers.parent(problem.pointer()), cause.pointer()));
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> entry : patch.properties()) {
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(entry.getKey());
            } else if (value instanceof ObjectNode inner) {
                ObjectNode into =
                        target.get(entry.getKey()) instanceof ObjectNode old ? old : target.putObject(entry.getKey());
                merge(into, inner);
            } else {
                target.set(entry.getKey(), value);
            }
        }
    }

    /** Compares the rules before and after, because a patch that repeats a value must not change its source. */
    private static void collectChanges(JsonNode before, JsonNode after, String pointer, Set<String> pointers) {
        if (before instanceof ObjectNode old && after instanceof ObjectNode now) {
            var names = new TreeSet<String>(old.propertyNames());
            names.addAll(now.propertyNames());
            names.removeAll(FIXED);
            for (String name : names) {
                collectChanges(old.path(name), now.path(name), pointer + "/" + Pointers.escape(name), pointers);
            }
        } else if (!before.equals(after)) {
            pointers.add(pointer);
        }
    }
}
