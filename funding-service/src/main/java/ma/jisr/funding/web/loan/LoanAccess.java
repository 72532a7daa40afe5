package ma.jisr.funding.web.loan;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import ma.jisr.starter.security.AccessRules;
import ma.jisr.starter.web.Caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read loans, enter repayments, and give up what is owed. */
@Configuration(proxyBeanMethods = false)
class LoanAccess {

    @Bean
    AccessRules loanAccessRules() {
        return new AccessRules()
                .roles(GET, "/api/v1/loans", Role.FINANCE, Role.COMMITTEE, Role.AUDITOR)
                .roles(GET, "/api/v1/loans/{id}", Role.APPLICANT, Role.FINANCE, Role.COMMITTEE, Role.AUDITOR)
                .roles(POST, "/api/v1/loans/{id}/repayments", Role.FINANCE)
                .roles(POST, "/api/v1/loans/{id}/write-off", Role.COMMITTEE)
                .roles(POST, "/api/v1/repayment-files", Role.FINANCE)
                .roles(GET, "/api/v1/repayment-lines", Role.FINANCE, Role.AUDITOR)
                .roles(POST, "/api/v1/repayment-lines/{id}/assignment", Role.FINANCE)
                .roles(POST, "/api/v1/repayment-lines/{id}/dismissal", Role.FINANCE);
    }
}
