package ma.jisr.funding.calendar;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param zone whose midnight begins a day */
@ConfigurationProperties("jisr.calendar")
public record CalendarSettings(
        @DefaultValue("Africa/Casablanca") ZoneId zone) {}
