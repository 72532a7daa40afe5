/** Tests of what documents are found to be, and how they are kept and scanned. */
@org.jspecify.annotations.NullMarked
package ma.jisr.registration.document;
