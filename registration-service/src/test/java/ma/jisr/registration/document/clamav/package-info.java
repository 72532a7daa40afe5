/** Tests of the scanner's client. */
@org.jspecify.annotations.NullMarked
package ma.jisr.registration.document.clamav;
