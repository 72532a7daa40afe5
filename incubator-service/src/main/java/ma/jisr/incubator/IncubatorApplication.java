package ma.jisr.incubator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The incubator service as one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IncubatorApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IncubatorApplication.class, arguments);
    }
}
