@echo off
rem Builds the stack command when its sources have changed, then runs it. .\stack --help says what it can do.
setlocal enableextensions

rem What ends the launcher before the command runs; to diff, 1 says that there are differences.
set "failure=1"
if "%~1"=="diff" set "failure=3"

set "missing="
where dotnet >nul 2>nul || set "missing=the .NET SDK 10 (https://dotnet.microsoft.com/download/dotnet/10.0)"
set "node=found"
where node >nul 2>nul || set "node="
where npm >nul 2>nul || set "node="
if not defined node if defined missing set "missing=%missing% and Node.js 20 or newer with npm (https://nodejs.org)"
if not defined node if not defined missing set "missing=Node.js 20 or newer with npm (https://nodejs.org)"
if defined missing goto missing

set "root=%~dp0"
set "project=%root%src\ServerlessStack.Cli"
set "graph=%root%src\ServerlessStack.Graph"
set "local=%root%src\ServerlessStack.Local"
set "diff=%root%src\ServerlessStack.TemplateDiff"
set "command=%root%artifacts\bin\ServerlessStack.Cli\debug\stack.dll"
set "stamp=%root%artifacts\stack.stamp"

rem The batch language cannot compare times; Node, which is needed anyway, can.
if not exist "%command%" goto build
if not exist "%stamp%" goto build
node "%project%\is-stale.mjs" "%stamp%" "%project%" "%graph%" "%local%" "%diff%" "%root%build\Analyzers.targets" "%root%Directory.Build.props" "%root%Directory.Build.targets" "%root%Directory.Packages.props" "%root%global.json" || goto run

:build
pushd "%root%"
dotnet --version >nul 2>nul || goto oldsdk
if not exist artifacts mkdir artifacts
rem The stamp is as old as the start of the build: what is edited while it runs is built the next time.
type nul > "%stamp%.new"
dotnet msbuild "%project%" -restore -nologo -verbosity:quiet 1>&2 || goto failed
move /y "%stamp%.new" "%stamp%" >nul
popd

:run
dotnet "%command%" %*
exit /b %errorlevel%

:missing
echo stack: not found on the PATH: %missing%. Install what is missing, then run this command again. 1>&2
exit /b %failure%

:oldsdk
popd
echo stack: the installed .NET SDKs are too old: install the .NET SDK that global.json names or a newer 10.0 (https://dotnet.microsoft.com/download/dotnet/10.0). 1>&2
exit /b %failure%

:failed
popd
echo stack: the command itself does not build. 1>&2
exit /b %failure%
