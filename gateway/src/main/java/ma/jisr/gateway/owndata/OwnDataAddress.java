package ma.jisr.gateway.owndata;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

/** Where the file is: in front of the routes, which would pass the request on to the registration service alone. */
@Configuration(proxyBeanMethods = false)
class OwnDataAddress {

    @Bean
    SimpleUrlHandlerMapping ownData(GatheringOwnData gathering) {
        return new SimpleUrlHandlerMapping(Map.of(GatheringOwnData.PATH, gathering), -1);
    }
}
