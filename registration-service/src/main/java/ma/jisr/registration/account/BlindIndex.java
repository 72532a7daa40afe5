package ma.jisr.registration.account;

import org.springframework.stereotype.Component;

/** Finds people by what identifies them without storing it: an HMAC under a pepper that isn't in the database. */
@Component
public class BlindIndex {

    private final Hmac hmac;

    public BlindIndex(SecretSettings secrets) {
        this.hmac = new Hmac(secrets.identityPepperBytes());
    }

    /** The index of an address, for accounts. */
    public String ofAddress(Address address) {
        return hmac.hexOf("address:" + address.channel() + ":" + address.value());
    }

    /** The index of an address, for code requests; says nothing about the one for accounts. */
    String ofCodeRequest(CodePurpose purpose, Address address) {
        String kind = purpose == CodePurpose.SIGN_IN ? "code:" : "code:" + purpose + ":";
        return hmac.hexOf(kind + address.channel() + ":" + address.value());
    }

    /** The index of where somebody calls from. */
    String ofCaller(String caller) {
        return hmac.hexOf("caller:" + caller);
    }

    /** The index of a national identity number. */
    public String ofNationalId(String nationalId) {
        return hmac.hexOf("national-id:" + nationalId);
    }

    /** The index of a person as a holder of grants, which other services learn; says nothing about the one for claims. */
    public String ofGrantHolder(String nationalId) {
        return hmac.hexOf("grant-holder:person:" + nationalId);
    }

    /** The index of a cooperative as a holder of grants. */
    public String ofGrantHoldingCooperative(String registerNumber) {
        return hmac.hexOf("grant-holder:cooperative:" + registerNumber.strip());
    }

    /** What a client's secret is known by. */
    public String ofClientSecret(String secret) {
        return hmac.hexOf("client-secret:" + secret);
    }

    byte[] ofCode(String salt, String bound, String code) {
        return hmac.of("one-time-code:" + salt + ":" + bound + ":" + code);
    }
}
