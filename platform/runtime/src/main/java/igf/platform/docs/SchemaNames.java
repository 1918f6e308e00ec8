package igf.platform.docs;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names a schema by its class alone, so that no other class can change the name. A record in a controller gets the
 * controller's noun as prefix, unless its name contains it ({@code SeatController.Taken} becomes {@code SeatTaken}). A
 * record in another class gets that class's name as prefix, unless the class name is its plural.
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
