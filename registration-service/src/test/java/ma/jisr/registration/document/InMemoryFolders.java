package ma.jisr.registration.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ma.jisr.starter.aggregate.Decided;
import ma.jisr.starter.aggregate.Versioned;
import ma.jisr.starter.facts.FactSource;

/** Folders in a map. */
final class InMemoryFolders implements Folders {

    private final Map<String, Folder> folders = new LinkedHashMap<>();

    @Override
    public Optional<Versioned<Folder>> find(String id) {
        return Optional.ofNullable(folders.get(id)).map(folder -> new Versioned<>(folder, 1));
    }

    @Override
    public boolean create(String id, Decided<Folder> first) {
        return folders.putIfAbsent(id, first.state()) == null;
    }

    @Override
    public boolean create(String id, FactSource source, Decided<Folder> first) {
        return create(id, first);
    }

    @Override
    public Folder change(String id, Function<Folder, Decided<Folder>> decision) {
        return folders.computeIfPresent(
                id, (key, folder) -> decision.apply(folder).state());
    }

    @Override
    public Folder change(String id, long expectedVersion, Function<Folder, Decided<Folder>> decision) {
        return change(id, decision);
    }

    @Override
    public Folder handle(String id, FactSource source, Function<Folder, Decided<Folder>> decision) {
        return change(id, decision);
    }

    @Override
    public List<Folder> toScan(Instant now, int limit) {
        return folders.values().stream()
                .filter(folder -> folder.documents().stream().anyMatch(document -> document.isDue(now)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Folder> toTidy(Instant now, int limit) {
        return folders.values().stream()
                .filter(folder -> !folder.due(now).isEmpty())
                .limit(limit)
                .toList();
    }
}
