package com.microsoft.aad.msal4j;

/** Stands for any type of a library that is not on the class path. */
public interface TokenSource {}
