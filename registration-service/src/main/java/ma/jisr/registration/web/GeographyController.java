package ma.jisr.registration.web;

import java.time.Duration;
import java.util.List;
import ma.jisr.registration.geography.Geography;
import ma.jisr.registration.geography.Region;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the regions with their provinces and communes; public, and the same for everybody. */
@RestController
class GeographyController {

    private final Geography geography;

    GeographyController(Geography geography) {
        this.geography = geography;
    }

    @GetMapping("/api/v1/geography")
    ResponseEntity<GeographyView> geography() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new GeographyView(geography.regions()));
    }

    record GeographyView(List<Region> regions) {}
}
