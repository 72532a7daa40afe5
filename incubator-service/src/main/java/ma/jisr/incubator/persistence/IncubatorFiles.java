package ma.jisr.incubator.persistence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.jisr.incubator.accreditation.Accessibility;
import ma.jisr.incubator.accreditation.AccreditedIncubators;
import ma.jisr.incubator.accreditation.Incubator;
import ma.jisr.incubator.accreditation.Names;
import ma.jisr.incubator.accreditation.Period;
import ma.jisr.incubator.accreditation.Profile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Accredited incubators as JSON files, {@code {"incubators": [{…}]}}: one file, a directory of them, or a resource
 * pattern such as {@code classpath:incubators/*.json}.
 */
public final class IncubatorFiles implements AccreditedIncubators {

    /** The setting that says where they are; every error names it. */
    public static final String SETTING = "jisr.incubators.load";

    private final @Nullable String location;
    private final ResourcePatternResolver resources;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** @param location null or blank if none are to be loaded */
    public IncubatorFiles(@Nullable String location, ResourcePatternResolver resources) {
        this.location = location;
        this.resources = resources;
    }

    /** @throws IllegalStateException naming the setting, if a file isn't there or isn't well formed */
    @Override
    public List<Incubator> all() {
        if (location == null || location.isBlank()) {
            return List.of();
        }
        List<Incubator> all = new ArrayList<>();
        for (Resource file : files(location)) {
            read(file).incubators().forEach(entry -> all.add(incubator(file, entry)));
        }
        refuseDuplicates(all);
        return all;
    }

    private List<Resource> files(String place) {
        try {
            List<Resource> found = Arrays.stream(resources.getResources(pattern(place)))
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList();
            if (found.isEmpty()) {
                throw wrong("no file at " + place, null);
            }
            return found;
        } catch (IOException e) {
            throw wrong("cannot look at " + place, e);
        }
    }

    private static String pattern(String place) {
        if (place.startsWith("classpath:") || place.startsWith("classpath*:") || place.startsWith("file:")) {
            return place;
        }
        Path path = Path.of(place).toAbsolutePath();
        return "file:" + (Files.isDirectory(path) ? path + "/*.json" : path);
    }

    private File read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return json.readValue(content, File.class);
        } catch (IOException | JacksonException e) {
            throw wrong(file.getFilename() + ": " + e.getMessage(), e);
        }
    }

    private static Incubator incubator(Resource file, Entry entry) {
        try {
            return entry.toIncubator();
        } catch (IllegalArgumentException e) {
            throw wrong(file.getFilename() + ", incubator " + entry.id() + ": " + e.getMessage(), e);
        }
    }

    private static void refuseDuplicates(List<Incubator> all) {
        Set<String> ids = new HashSet<>();
        for (Incubator incubator : all) {
            if (!ids.add(incubator.id())) {
                throw wrong("incubator " + incubator.id() + " is there twice", null);
            }
        }
    }

    private static IllegalStateException wrong(String what, @Nullable Exception cause) {
        return new IllegalStateException(SETTING + ": " + what, cause);
    }

    @JsonIgnoreProperties("note")
    private record File(List<Entry> incubators) {}

    private record Entry(
            String id,
            Names name,
            String seat,
            List<String> communes,
            int capacity,
            Set<String> languages,
            Set<String> sectors,
            Set<Accessibility> accessibility,
            Period accredited) {

        Incubator toIncubator() {
            return Incubator.accredited(
                    Profile.of(id, name, seat, communes, languages, sectors, accessibility, accredited), capacity);
        }
    }
}
