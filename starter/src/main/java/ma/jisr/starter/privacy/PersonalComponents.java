package ma.jisr.starter.privacy;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which components of a state are {@link Personal}, however deep in its records, and how to take them out and back. */
public final class PersonalComponents {

    private final List<List<String>> paths;

    private PersonalComponents(List<List<String>> paths) {
        this.paths = paths;
    }

    /** @throws IllegalStateException if a component is marked that can't be encrypted, or the state is nobody's */
    public static PersonalComponents of(Class<?> state) {
        List<List<String>> paths = new ArrayList<>();
        collect(state, List.of(), paths);
        if (!paths.isEmpty() && !OfPerson.class.isAssignableFrom(state)) {
            throw new IllegalStateException(state + " has personal components but doesn't say whose");
        }
        return new PersonalComponents(List.copyOf(paths));
    }

    private static void collect(Class<?> type, List<String> path, List<List<String>> paths) {
        if (!type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> here = new ArrayList<>(path);
            here.add(component.getName());
            if (component.isAnnotationPresent(Personal.class)) {
                paths.add(checked(component, here));
            } else {
                collect(component.getType(), here, paths);
            }
        }
    }

    private static List<String> checked(RecordComponent component, List<String> path) {
        Class<?> type = component.getType();
        if (type != String.class && type != LocalDate.class && !type.isEnum()) {
            throw new IllegalStateException(component + " is personal but neither text, date nor enum");
        }
        return List.copyOf(path);
    }

    /** The paths of the personal components, in dots. */
    public List<String> names() {
        return paths.stream().map(path -> String.join(".", path)).toList();
    }

    public boolean isEmpty() {
        return paths.isEmpty();
    }

    /** Takes the personal values out of a state's document; by path, in dots. */
    public Map<String, String> takeFrom(Map<String, Object> state) {
        Map<String, String> taken = new LinkedHashMap<>();
        for (List<String> path : paths) {
            Map<String, Object> parent = parentOf(state, path);
            Object value = parent == null ? null : parent.remove(path.getLast());
            if (value != null) {
                taken.put(String.join(".", path), value.toString());
            }
        }
        return taken;
    }

    /** Puts them back where they were. */
    public void putInto(Map<String, Object> state, Map<String, String> values) {
        for (List<String> path : paths) {
            String value = values.get(String.join(".", path));
            Map<String, Object> parent = value == null ? null : parentOf(state, path);
            if (parent != null) {
                parent.put(path.getLast(), value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> parentOf(Map<String, Object> state, List<String> path) {
        Map<String, Object> parent = state;
        for (String name : path.subList(0, path.size() - 1)) {
            Object next = parent.get(name);
            if (!(next instanceof Map<?, ?>)) {
                return null;
            }
            parent = (Map<String, Object>) next;
        }
        return parent;
    }
}
