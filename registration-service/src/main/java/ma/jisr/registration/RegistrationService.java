package ma.jisr.registration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Accounts, drafts, submission, and the status of every registration. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RegistrationService {

    public static void main(String[] arguments) {
        SpringApplication.run(RegistrationService.class, arguments);
    }
}
