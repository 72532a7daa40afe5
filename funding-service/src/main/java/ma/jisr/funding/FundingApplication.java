package ma.jisr.funding;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the funding service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FundingApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(FundingApplication.class, arguments);
    }
}
