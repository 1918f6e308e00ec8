package igf.platform.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * A schema's name depends on its own class only, so that no other class can rename it: a record within a controller has the
 * controller's noun before it, unless it names it already ({@code SeatController.Taken} is {@code SeatTaken}), one within
 * another class that class's name, unless that is its plural.
 */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        var outer = type.getEnclosingClass();
        var name = type.getSimpleName();
        if (outer == null || !type.getName().startsWith("igf.")) {
            return name;
        }
        var noun = outer.getSimpleName().replaceFirst("(Controller|Queries)$", "");
        if (outer.getSimpleName().equals("Pages")) {
            return name;
        }
        return name.contains(noun) || noun.equals(name + "s") ? name : noun + name;
    }
}
