package ma.jisr.notification.architecture.broken.message;

/** Breaks a rule of architecture, so that its test can be seen to fail. */
public final class KnowsWeb {

    public Class<?> known() {
        return org.springframework.web.bind.annotation.RestController.class;
    }
}
