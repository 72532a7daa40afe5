package ma.jisr.incubator.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import ma.jisr.incubator.geography.Centre;
import ma.jisr.incubator.geography.Distances;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The centres of provinces as a JSON file, with the attribution that its source asks for. */
public final class ProvinceFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Resource file;

    public ProvinceFile(Resource file) {
        this.file = file;
    }

    /** @throws IllegalStateException naming the setting, if the file isn't there or isn't well formed */
    public Distances distances() {
        try (InputStream content = file.getInputStream()) {
            return new Distances(JSON.readValue(content, File.class).centres().stream()
                    .collect(Collectors.toMap(
                            Entry::province, entry -> new Centre(entry.longitude(), entry.latitude()))));
        } catch (IOException | JacksonException | IllegalStateException e) {
            throw new IllegalStateException("jisr.incubators.provinces: " + e.getMessage(), e);
        }
    }

    private record File(String attribution, List<Entry> centres) {}

    private record Entry(String province, double longitude, double latitude) {}
}
