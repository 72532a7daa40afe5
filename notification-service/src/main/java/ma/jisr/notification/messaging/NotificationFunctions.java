package ma.jisr.notification.messaging;

import ma.jisr.notification.code.CodeFact;
import ma.jisr.notification.contact.ContactChanged;
import ma.jisr.notification.funding.FundingFact;
import ma.jisr.notification.incubator.IncubatorFact;
import ma.jisr.notification.message.ErasingRegistrations;
import ma.jisr.notification.message.ForgettingApplicants;
import ma.jisr.notification.message.PassingOnCodes;
import ma.jisr.notification.message.ReleasingMessages;
import ma.jisr.notification.message.TellingApplicants;
import ma.jisr.notification.registration.AppealLodged;
import ma.jisr.notification.registration.RegistrationErased;
import ma.jisr.notification.registration.RegistrationFact;
import ma.jisr.notification.registration.RegistrationSubmitted;
import ma.jisr.notification.registration.RegistrationWithdrawn;
import ma.jisr.starter.messaging.FactListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which facts this service listens to, and what it does about them; what each says is in the table of rules. */
@Configuration(proxyBeanMethods = false)
public class NotificationFunctions {

    @Bean
    FactListener registrationFacts(TellingApplicants telling, ErasingRegistrations erasing) {
        return FactListener.of(RegistrationFact.class).unordered().to((fact, source) -> {
            switch (fact) {
                case RegistrationSubmitted submitted -> telling.tell(submitted, source);
                case RegistrationWithdrawn withdrawn -> telling.tell(withdrawn, source);
                case AppealLodged lodged -> telling.tell(lodged, source);
                case RegistrationErased erased -> erasing.erase(erased);
            }
        });
    }

    @Bean
    FactListener fundingFacts(TellingApplicants telling) {
        return FactListener.of(FundingFact.class).unordered().to(telling::tell);
    }

    @Bean
    FactListener incubatorFacts(TellingApplicants telling) {
        return FactListener.of(IncubatorFact.class).unordered().to(telling::tell);
    }

    @Bean
    FactListener contacts(ReleasingMessages releasing, ForgettingApplicants forgetting) {
        return FactListener.of(ContactChanged.class)
                .inOrder()
                .to(releasing::contactChanged)
                .onTombstone(forgetting::forget);
    }

    @Bean
    FactListener oneTimeCodes(PassingOnCodes passingOn) {
        return FactListener.of(CodeFact.class).unordered().to(passingOn::passOn);
    }
}
