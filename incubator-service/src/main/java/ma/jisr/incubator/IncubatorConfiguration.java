package ma.jisr.incubator;

import ma.jisr.incubator.accreditation.AccreditedIncubators;
import ma.jisr.incubator.geography.Distances;
import ma.jisr.incubator.persistence.IncubatorFiles;
import ma.jisr.incubator.persistence.ProvinceFile;
import ma.jisr.incubator.placement.Patience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Turns the settings into what the features ask for. */
@Configuration(proxyBeanMethods = false)
class IncubatorConfiguration {

    @Bean
    Distances distances(IncubatorSettings settings) {
        return new ProvinceFile(settings.provinces()).distances();
    }

    @Bean
    AccreditedIncubators accreditedIncubators(IncubatorSettings settings, ResourcePatternResolver resources) {
        return new IncubatorFiles(settings.load(), resources);
    }

    @Bean
    Patience patience(IncubatorSettings settings) {
        return new Patience(settings.patience());
    }
}
