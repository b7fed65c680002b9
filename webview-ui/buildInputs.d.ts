/** Put into a file beside the script by the build. */
declare module '*.css';
