package ma.jisr.registration.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import ma.jisr.registration.geography.Geography;
import ma.jisr.registration.geography.GeographySettings;
import ma.jisr.registration.geography.Province;
import ma.jisr.registration.geography.Region;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the geography from the files that the settings name, one per region; fields not used here are skipped. */
@Configuration(proxyBeanMethods = false)
public class GeographyFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Bean
    static Geography geography(GeographySettings settings) {
        return new Geography(settings.files().stream().map(GeographyFiles::read).toList());
    }

    private static Region read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            RegionFile read = JSON.readValue(in, RegionFile.class);
            return new Region(read.region().code(), read.region().name(), read.provinces());
        } catch (IOException e) {
            throw new UncheckedIOException("Geography " + file, e);
        }
    }

    private record RegionFile(Named region, List<Province> provinces) {}

    private record Named(String code, ma.jisr.registration.geography.PlaceName name) {}
}
