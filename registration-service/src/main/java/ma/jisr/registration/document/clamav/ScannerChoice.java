package ma.jisr.registration.document.clamav;

import java.io.InputStream;
import ma.jisr.registration.document.DocumentSettings;
import ma.jisr.registration.document.ScanState;
import ma.jisr.registration.document.Scanner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the scanner that the settings name. */
@Configuration(proxyBeanMethods = false)
class ScannerChoice {

    @Bean
    Scanner scanner(DocumentSettings settings) {
        return switch (settings.scan()) {
            case CLAMAV -> ClamAv.at(settings.clamav(), settings.scanWithin());
            case OFF -> new NoScanner();
        };
    }

    /** The operator does without: everything counts as clean, what waited before too. */
    private static final class NoScanner implements Scanner {

        @Override
        public ScanState first() {
            return ScanState.CLEAN;
        }

        @Override
        public ScanState scan(InputStream content) {
            return ScanState.CLEAN;
        }
    }
}
