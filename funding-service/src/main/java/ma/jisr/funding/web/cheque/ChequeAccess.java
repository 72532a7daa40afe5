package ma.jisr.funding.web.cheque;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what of cheques. */
@Configuration(proxyBeanMethods = false)
class ChequeAccess {

    private static final String CHEQUE = "/api/v1/cheques/{number}";

    @Bean
    AccessRules chequeRules() {
        return new AccessRules()
                .roles(POST, "/api/v1/payment-batches/{id}/cheques", Role.FINANCE)
                .roles(POST, "/api/v1/ceremonies", Role.FINANCE)
                .roles(GET, "/api/v1/ceremonies/{id}/list", Role.FINANCE, Role.OFFICER)
                .roles(POST, CHEQUE + "/handover-codes", Role.FINANCE, Role.OFFICER)
                .roles(POST, CHEQUE + "/handover", Role.FINANCE, Role.OFFICER)
                .roles(POST, CHEQUE + "/cashed", Role.FINANCE)
                .roles(POST, CHEQUE + "/return", Role.FINANCE)
                .roles(POST, CHEQUE + "/stop", Role.FINANCE)
                .roles(POST, CHEQUE + "/replacement", Role.FINANCE);
    }
}
