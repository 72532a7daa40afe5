package ma.jisr.funding.appeal;

/**
 * What a fact really was.
 *
 * @param name of the input, as rules name it
 * @param value a whole number, a text or a truth; amounts in centimes
 */
public record Correction(String name, Object value) {}
