package ma.jisr.registration.architecture.broken.web;

/** Something of the web. */
public record Page(String title) {}
