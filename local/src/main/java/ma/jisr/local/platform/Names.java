package ma.jisr.local.platform;

import java.util.List;

/** The processes of the platform, as commands, logs and tests call them. */
public final class Names {
    public static final String DATABASE = "database";
    public static final String BROKER = "broker";
    public static final String INBOX = "inbox";
    public static final String GATEWAY = "gateway";
    public static final String REGISTRATION = "registration-service";
    public static final String FUNDING = "funding-service";
    public static final String INCUBATOR = "incubator-service";
    public static final String NOTIFICATION = "notification-service";

    public static final List<String> INFRASTRUCTURE = List.of(DATABASE, BROKER, INBOX);

    /** Those that take facts from others. */
    public static final List<String> CONSUMERS = List.of(REGISTRATION, FUNDING, INCUBATOR, NOTIFICATION);

    public static final List<String> SERVICES = List.of(GATEWAY, REGISTRATION, FUNDING, INCUBATOR, NOTIFICATION);

    private Names() {}
}
