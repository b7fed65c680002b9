/** A certificate that nobody vouches for, as a company's proxy shows one. It is good for nothing but tests. */
export const selfSigned = {
	key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgkwgfZljAToHLg6Ur
JOnxWWHp4YcTmOlU95/NOoydhRqhRANCAARWlHzpH32nRPejRZy8MlZMQawEb7o/
mVArfwypaUMsszTw84KgJUdBGWtbX5BdE7xfNG2ph+KHbKrlT9jTmm6S
-----END PRIVATE KEY-----`,
	cert: `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUav+YxsSfjNws2jNfNkXi2CVAkfswCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMjA2MzY1MloYDzIxMjYxMDI5
MDYzNjUyWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARWlHzpH32nRPejRZy8MlZMQawEb7o/mVArfwypaUMsszTw84KgJUdB
GWtbX5BdE7xfNG2ph+KHbKrlT9jTmm6So2QwYjAdBgNVHQ4EFgQUgqwq+FXZ765L
seAiRcii/1zgazwwHwYDVR0jBBgwFoAUgqwq+FXZ765LseAiRcii/1zgazwwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IQDokSw5vnYDsju16qbTh9ywYXglrr4Wp1l1evHdELmOXgIgAvSfrDD7/CxGEXwf
0DAMeLSyr/EVxB9AkHDDsclUZaE=
-----END CERTIFICATE-----`,
};
