@node "%~dp0\vscode-launcher" %*
