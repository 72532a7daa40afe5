package ma.jisr.funding.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads programmes from YAML files, one version of one programme a file; strict, and naming the file at fault. */
@Component
public class ProgrammeFiles {

    /** Absent numbers become 0, which the definition then refuses with its own words. */
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * All {@code *.yaml} there, by file name.
     *
     * @param place a directory, or {@code classpath:} and a folder
     * @throws IllegalArgumentException if there is none, or one can't be read as a programme
     */
    public List<ProgrammeVersion> readAll(String place) {
        Resource[] found = list(place);
        if (found.length == 0) {
            throw new IllegalArgumentException("No programme (*.yaml) in " + place);
        }
        return Arrays.stream(found)
                .sorted(Comparator.comparing(ProgrammeFiles::name))
                .map(this::read)
                .toList();
    }

    private static Resource[] list(String place) {
        String folder = place.contains(":") ? place : "file:" + place;
        String pattern = (folder.endsWith("/") ? folder : folder + "/") + "*.yaml";
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new IllegalArgumentException("No such folder of programmes: " + place, e);
        }
    }

    private ProgrammeVersion read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            Object tree = ProgrammeYaml.tree(in);
            return Objects.requireNonNull(json.convertValue(tree, ProgrammeVersion.class), "the file is empty");
        } catch (IOException e) {
            throw new UncheckedIOException(name(file), e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(name(file) + ": " + e.getMessage(), e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNullElse(file.getFilename(), file.getDescription());
    }
}
