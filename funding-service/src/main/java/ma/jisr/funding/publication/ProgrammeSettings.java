package ma.jisr.funding.publication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which programmes a copy of the service brings along.
 *
 * @param load a directory, or {@code classpath:} and a folder, with one version of one programme a YAML file; empty:
 *     none. {@code JISR_PROGRAMMES_LOAD}
 */
@ConfigurationProperties("jisr.programmes")
public record ProgrammeSettings(@DefaultValue("") String load) {}
