package ma.jisr.funding.web.transfer;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of banks' files. */
@Configuration(proxyBeanMethods = false)
class TransferAccess {

    @Bean
    AccessRules transferRules() {
        return new AccessRules()
                .roles(GET, "/api/v1/payment-batches/{id}/file", Role.FINANCE)
                .roles(POST, "/api/v1/payment-reports", Role.FINANCE);
    }
}
