package ma.jisr.funding.eligibility;

import java.math.BigInteger;

/** {@code slope · input + constant}: what an arithmetic expression is in one input, the others being as they are. */
record Linear(BigInteger slope, BigInteger constant) {

    static Linear constant(long value) {
        return new Linear(BigInteger.ZERO, BigInteger.valueOf(value));
    }

    static Linear input() {
        return new Linear(BigInteger.ONE, BigInteger.ZERO);
    }

    Linear plus(Linear other) {
        return new Linear(slope.add(other.slope), constant.add(other.constant));
    }

    Linear negated() {
        return new Linear(slope.negate(), constant.negate());
    }

    boolean isConstant() {
        return slope.signum() == 0;
    }

    Linear times(BigInteger factor) {
        return new Linear(slope.multiply(factor), constant.multiply(factor));
    }

    /** The whole number at or just below which it is zero; only where it isn't constant. */
    BigInteger zero() {
        BigInteger[] quotient = constant.negate().divideAndRemainder(slope);
        boolean isBelow = quotient[1].signum() != 0 && quotient[1].signum() != slope.signum();
        return isBelow ? quotient[0].subtract(BigInteger.ONE) : quotient[0];
    }
}
